/*
 * Says in one sentence why the pane cannot appear, instead of leaving it blank. Written for Internet
 * Explorer, in which Excel 2019 and older show panes; other web views too old for the pane fail to
 * understand its script, and a file that does not arrive is told apart from both.
 */
(function () {
  var isChinese = /^zh/i.test(navigator.userLanguage || navigator.language || "zh");
  var TOO_OLD = isChinese
    ? "当前Excel版本过旧，无法显示本窗格；请用浏览器打开“预算公开工作台.html”（功能相同，不用安装），或使用Excel 2021或更高版本、Microsoft 365、网页版Excel。"
    : "This Excel is too old to show the pane; please open “预算公开工作台.html” in a browser (it does the same and needs no installing), or use Excel 2021 or later, Microsoft 365 or Excel on the web.";
  var NOT_LOADED = isChinese
    ? "窗格的文件没有全部载入；请检查网络后关闭窗格再打开，仍不行时请告知管理员。"
    : "Some of the pane's files did not load; please check the network, close the pane and open it again, and tell your administrator if that does not help.";
  var isSaid = false;

  function say(sentence) {
    var pane = document.getElementById("taskpane");
    if (isSaid || (pane && pane.firstChild)) return;
    isSaid = true;
    var message = document.createElement("p");
    message.setAttribute("role", "alert");
    message.style.cssText = "margin:16px;font:14px/1.6 'Microsoft YaHei',sans-serif";
    message.appendChild(document.createTextNode(sentence));
    document.body.appendChild(message);
  }

  if (/Trident|MSIE/.test(navigator.userAgent)) {
    say(TOO_OLD);
    return;
  }
  window.addEventListener(
    "error",
    function (event) {
      if (event.target && event.target.tagName === "SCRIPT") say(NOT_LOADED);
      else if (/SyntaxError|syntax error/i.test(event.message || "")) say(TOO_OLD);
    },
    true,
  );
})();
