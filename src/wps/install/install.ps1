# 把“部门预算公开校验”装到本用户的WPS里，不需要管理员权限，不联网。
#   install.ps1              安装（再装一次就是升级）
#   install.ps1 -Uninstall   卸载
param([switch]$Uninstall)
$ErrorActionPreference = 'Stop'

$name = 'budget-disclosure-check'
$version = '{{version}}'
$address = 'http://127.0.0.1/'
$target = Join-Path $env:APPDATA 'kingsoft\wps\jsaddons'

$lists = @(
  @{ File = 'jsplugins.xml'; Root = 'jsplugins'; Element = 'jsplugin'
     Says = [ordered]@{ name = $name; type = 'et'; url = $address; version = $version } },
  @{ File = 'publish.xml'; Root = 'jsplugins'; Element = 'jsplugin'
     Says = [ordered]@{ name = $name; type = 'et'; url = $address; version = $version; enable = 'enable_dev'; install = 'null' } },
  @{ File = 'authwebsite.xml'; Root = 'websites'; Element = 'website'
     Says = [ordered]@{ origin = 'null'; name = $name; status = 'enable' } }
)

# 只改本加载项的登记，别的加载项一个不动。
foreach ($list in $lists) {
  $path = Join-Path $target $list.File
  $xml = New-Object System.Xml.XmlDocument
  if (Test-Path $path) { $xml.Load($path) }
  elseif ($Uninstall) { continue }
  else { $xml.LoadXml('<?xml version="1.0" encoding="UTF-8"?><' + $list.Root + '></' + $list.Root + '>') }
  foreach ($old in @($xml.DocumentElement.ChildNodes | Where-Object { $_.NodeType -eq 'Element' -and $_.GetAttribute('name') -eq $name })) {
    [void]$xml.DocumentElement.RemoveChild($old)
  }
  if (-not $Uninstall) {
    $record = $xml.CreateElement($list.Element)
    foreach ($attribute in $list.Says.Keys) { $record.SetAttribute($attribute, $list.Says[$attribute]) }
    [void]$xml.DocumentElement.AppendChild($record)
    New-Item -ItemType Directory -Force -Path $target | Out-Null
  }
  $xml.Save($path)
}

Get-ChildItem -Path $target -Directory -Filter ($name + '_*') -ErrorAction SilentlyContinue | Remove-Item -Recurse -Force
if ($Uninstall) {
  Write-Host '已卸载。请关闭全部WPS窗口后重新打开。'
  exit 0
}
Copy-Item -Recurse -Path (Join-Path $PSScriptRoot $name) -Destination (Join-Path $target ($name + '_' + $version))
Write-Host ('已安装到 ' + (Join-Path $target ($name + '_' + $version)))
Write-Host '请关闭全部WPS窗口后重新打开WPS表格；如果询问是否信任，请选允许，再关闭打开一次。'
