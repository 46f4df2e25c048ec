#!/bin/sh
# 把“部门预算公开校验”装到本用户的WPS里，不需要管理员权限，不联网。
#   sh install.sh       安装（再装一次就是升级）
#   sh install.sh -u    卸载
set -eu

NAME=budget-disclosure-check
VERSION='{{version}}'
HERE=$(cd "$(dirname "$0")" && pwd)
TARGET="$HOME/.local/share/Kingsoft/wps/jsaddons"

# 只去掉本加载项的登记，别的加载项一个不动。
forget() {
  for list in jsplugins publish authwebsite; do
    file="$TARGET/$list.xml"
    if [ -f "$file" ]; then
      sed "s#<[a-z]*[^<>]*name=\"$NAME\"[^<>]*/>##g" "$file" > "$file.new"
      mv "$file.new" "$file"
    fi
  done
  for folder in "$TARGET/${NAME}_"*; do
    if [ -d "$folder" ]; then rm -r "$folder"; fi
  done
}

# 先看三个登记文件都认识，再动第一个：文件 根元素
known() {
  file="$TARGET/$1"
  if [ -s "$file" ] && ! grep -q "<$2 */*>" "$file"; then
    echo "没有装上：$file 的内容不认识。请把这个文件发给维护人员。" >&2
    exit 1
  fi
}

# 登记：文件 根元素 记录
register() {
  file="$TARGET/$1"
  if [ ! -s "$file" ]; then
    printf '<?xml version="1.0" encoding="UTF-8"?>\n<%s>\n</%s>\n' "$2" "$2" > "$file"
  fi
  sed -e "s#<$2 */>#<$2></$2>#" -e "s#<$2 *>#<$2>$3#" "$file" > "$file.new"
  mv "$file.new" "$file"
}

if [ "${1:-}" = "-u" ]; then
  forget
  echo "已卸载。请关闭全部WPS窗口后重新打开。"
  exit 0
fi

known jsplugins.xml jsplugins
known publish.xml jsplugins
known authwebsite.xml websites
mkdir -p "$TARGET"
forget
cp -R "$HERE/$NAME" "$TARGET/${NAME}_$VERSION"
ADDRESS='http://127.0.0.1/'
register jsplugins.xml jsplugins "<jsplugin name=\"$NAME\" type=\"et\" url=\"$ADDRESS\" version=\"$VERSION\"/>"
register publish.xml jsplugins "<jsplugin name=\"$NAME\" type=\"et\" url=\"$ADDRESS\" version=\"$VERSION\" enable=\"enable_dev\" install=\"null\"/>"
register authwebsite.xml websites "<website origin=\"null\" name=\"$NAME\" status=\"enable\"/>"
echo "已安装到 $TARGET/${NAME}_$VERSION"
echo "请关闭全部WPS窗口后重新打开WPS表格；如果询问是否信任，请选允许，再关闭打开一次。"
