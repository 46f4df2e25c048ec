/*
 * Says in one sentence why the page cannot appear, instead of leaving it blank. Written for Internet
 * Explorer; other browsers too old for the page fail to understand its script.
 */
(function () {
  var SENTENCE =
    "当前浏览器版本过旧，无法显示本页；请用Edge、Chrome、360安全浏览器（极速模式）、奇安信可信浏览器等2021年以后的浏览器打开本文件。" +
    " This browser is too old for the page; please open the file in a browser of 2021 or later.";

  function say() {
    var message = document.createElement("p");
    message.setAttribute("role", "alert");
    message.style.cssText = "margin:16px;font:14px/1.6 'Microsoft YaHei',sans-serif";
    message.appendChild(document.createTextNode(SENTENCE));
    document.body.appendChild(message);
  }

  if (/Trident|MSIE/.test(navigator.userAgent)) {
    say();
    return;
  }
  window.addEventListener("error", function (event) {
    if (/SyntaxError|syntax error/i.test(event.message || "")) say();
  });
})();
