package cn.yongji.onestop.approval.webhook.web;

import cn.yongji.onestop.approval.webhook.WebhookDesk;
import cn.yongji.onestop.approval.webhook.domain.Subscription;
import cn.yongji.onestop.approval.webhook.domain.Subscriptions.Kept;
import cn.yongji.onestop.approval.webhook.domain.WebhookRefusal;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.edge.problem.Visible;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Caller;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** The subscriptions of the caller's own department; those of others do not exist. */
record OwnWebhooks(WebhookDesk desk) {
    static DepartmentCode department(Caller caller, String department) {
        var own = caller.requiredDepartment();
        if (!own.value().equals(department)) throw Visible.withheld();
        return own;
    }

    Kept found(DepartmentCode own, String webhookId) {
        return desk.find(own, webhookId).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    WebhookView view(DepartmentCode own, Kept kept) {
        return WebhookView.of(kept, desk.healthOf(List.of(kept)).get(kept.id()), desk.lastOf(own));
    }

    static <T> ResponseEntity<T> respond(Outcome<Subscription, WebhookRefusal> outcome) {
        return Answers.respond(outcome, WebhookProblems::of);
    }

    static Kept kept(Stored<Subscription> stored) {
        return new Kept(stored.id(), stored.version(), stored.state());
    }
}
