package cn.yongji.onestop.approval.webhook.web;

import cn.yongji.onestop.approval.webhook.domain.EndpointPolicy.Objection;
import cn.yongji.onestop.approval.webhook.domain.WebhookRefusal;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemSet;
import java.util.List;

/** How the refusals of a subscription are told over HTTP. */
public final class WebhookProblems {

    private WebhookProblems() {}

    public static ProblemSet all() {
        return ProblemSet.of(WebhookProblem.values());
    }

    static Problem of(WebhookRefusal refusal) {
        return switch (refusal) {
            case WebhookRefusal.UnknownSubscription _ -> Problem.notFound();
            case WebhookRefusal.TooMany(var most) ->
                Problem.of(
                        WebhookProblem.TOO_MANY,
                        "每个部门最多 " + most + " 个",
                        "A department has " + most + " at most",
                        "most",
                        most);
            case WebhookRefusal.AddressRefused(var objection) ->
                Problem.invalid(WebhookProblem.ADDRESS, List.of(error(objection)));
            case WebhookRefusal.NoSuchPlace(var field, var oldest, var last) ->
                Problem.invalid(
                        WebhookProblem.PLACE,
                        List.of(InputError.at(
                                field,
                                "position-unknown",
                                "现存通知为第 " + oldest + " 至 " + last + " 条",
                                "The feed has the places " + oldest + " to " + last)));
        };
    }

    private static InputError error(Objection objection) {
        return switch (objection) {
            case UNREADABLE ->
                at("url-malformed", "应为完整的网址，不含用户名和 #", "Give a whole URL without user name and fragment");
            case NOT_HTTPS -> at("url-not-https", "应使用 https", "It must be https");
            case HOST_NOT_ALLOWED ->
                at("url-host", "主机应为域名或规范写法的地址", "The host must be a domain name or a plain address");
            case UNKNOWN_HOST -> at("url-unknown-host", "域名无法解析", "The name is not known");
            case ADDRESS_NOT_ALLOWED ->
                at("url-address", "该地址位于不允许推送的网络", "What it stands for is in a network that is not called");
            case PORT_NOT_ALLOWED ->
                at(
                        "url-port",
                        "该端口不允许推送，请用 443 或 8443 等允许的端口",
                        "This port is not called; use one that is, such as 443 or 8443");
        };
    }

    private static InputError at(String code, String zh, String en) {
        return InputError.at("/url", code, zh, en);
    }
}
