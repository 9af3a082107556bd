package cn.yongji.onestop.approval.webhook.web;

import cn.yongji.onestop.edge.problem.ProblemKind;
import cn.yongji.onestop.edge.problem.ProblemType;

/** The kinds of problems that {@link WebhookProblems} tells. */
public enum WebhookProblem implements ProblemKind {
    TOO_MANY("webhook-limit", 409, "推送订阅数已达上限", "There are as many webhooks as allowed"),
    ADDRESS("webhook-address", 422, "推送地址不可用", "The address cannot be used"),
    PLACE("feed-position", 422, "通知序号不在范围内", "There is no such place in the feed");

    private final ProblemType type;

    WebhookProblem(String slug, int status, String zh, String en) {
        type = new ProblemType(slug, status, zh, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
