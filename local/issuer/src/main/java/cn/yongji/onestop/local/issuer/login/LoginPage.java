package cn.yongji.onestop.local.issuer.login;

import cn.yongji.onestop.local.issuer.account.Account;
import cn.yongji.onestop.local.issuer.account.Accounts;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Lists who can log in: a demonstration in which one has to guess the accounts is none. */
@RestController
class LoginPage {

    private static final String PAGE = """
        <!doctype html>
        <html lang="zh-CN"><head><meta charset="utf-8"><title>登录 · onestop</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <style>
        body{font:16px/1.6 system-ui,sans-serif;max-width:24rem;margin:4rem auto;padding:0 1rem;color:#1c2733}
        label{display:block;margin-top:1rem} input,button{font:inherit;width:100%%;padding:.5rem;box-sizing:border-box}
        button{margin-top:1.5rem} .problem{color:#a40000} small{color:#50606f}
        </style></head><body>
        <h1>永济市项目审批一体化平台</h1>
        <p><small>本机演示账号，密码与账号相同。Demo accounts: the password is the account.</small></p>
        %s
        <form method="post" action="/login">
        <input type="hidden" name="%s" value="%s">
        <label>账号 Account <input name="username" list="accounts" autocomplete="username" autofocus required></label>
        <datalist id="accounts">%s</datalist>
        <label>密码 Password <input name="password" type="password" autocomplete="current-password" required></label>
        <button type="submit">登录 Log in</button>
        </form></body></html>
        """;

    private final Accounts accounts;

    LoginPage(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(CsrfToken csrf, @RequestParam(required = false) @Nullable String error) {
        var problem = error == null ? "" : "<p class=\"problem\" role=\"alert\">账号或密码不对。Wrong account or password.</p>";
        return PAGE.formatted(problem, csrf.getParameterName(), csrf.getToken(), options());
    }

    private String options() {
        return accounts.all().stream().map(LoginPage::option).collect(Collectors.joining());
    }

    private static String option(Account account) {
        return "<option value=\"%s\">%s</option>"
                .formatted(HtmlUtils.htmlEscape(account.id()), HtmlUtils.htmlEscape(account.name()));
    }
}
