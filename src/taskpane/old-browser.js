/* Written for Internet Explorer, in which the pane of Excel 2019 and older runs: it cannot show the pane, so it says so. */
(function () {
  if (!/Trident|MSIE/.test(navigator.userAgent)) return;
  var isChinese = /^zh/i.test(navigator.userLanguage || navigator.language || "zh");
  var message = document.createElement("p");
  message.setAttribute("role", "alert");
  message.style.cssText = "margin:16px;font:14px/1.6 'Microsoft YaHei',sans-serif";
  message.appendChild(
    document.createTextNode(
      isChinese
        ? "当前Excel版本过旧，无法显示本窗格；请使用Excel 2021或更高版本、Microsoft 365或网页版Excel，或用命令行校验文件。"
        : "This Excel is too old to show the pane; please use Excel 2021 or later, Microsoft 365 or Excel on the web, or check the file from the command line."
    )
  );
  document.body.appendChild(message);
})();
