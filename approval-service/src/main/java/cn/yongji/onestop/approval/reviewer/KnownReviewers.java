package cn.yongji.onestop.approval.reviewer;

import static com.mongodb.client.model.Filters.eq;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Role;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Who may be given a review: somebody of the department who has called before. The issuer of tokens has the accounts and is
 * not asked; an account that never came is more likely a slip of the pen than a new colleague, who has to come once.
 */
@Component
public final class KnownReviewers {
    private static final String RULE = "rule:reviewer-called";
    private static final int REMEMBERED = 10_000;
    private static final int NAMED = 20;
    private static final String DEPARTMENT = KnownReviewerMapping.MAPPING.field(KnownReviewerMapping.DEPARTMENT);

    private final AggregateStore<KnownReviewer> store;
    private final Clock clock;
    private final Cache<String, DepartmentCode> noted =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    KnownReviewers(AggregateStore<KnownReviewer> store, Clock clock) {
        this.store = store.withIndex(Indexes.ascending(DEPARTMENT, "_id"));
        this.clock = clock;
    }

    /** Notes a caller who works on reviews of a department, once as long as he is remembered. */
    void note(Caller caller) {
        var department = caller.department();
        if (department == null || !caller.isAnyOf(Role.REVIEWER, Role.DEPARTMENT_HEAD)) return;
        if (department.equals(noted.getIfPresent(caller.subject()))) return;
        write(new KnownReviewer(caller.subject(), department));
        noted.put(caller.subject(), department);
    }

    private void write(KnownReviewer reviewer) {
        var command = Command.ofRule(RULE, clock.instant());
        if (store.find(reviewer.account()).isEmpty()) {
            try {
                store.create(reviewer.account(), command, reviewer);
            } catch (AggregateExists _) {
                // Another call of his was faster, and said the same.
            }
            return;
        }
        store.settle(
                reviewer.account(),
                command,
                stored -> stored.state().equals(reviewer)
                        ? Decision.<KnownReviewer, String>unchanged()
                        : Decision.changed(reviewer));
    }

    /**
     * An account that a review of a department may be given to.
     *
     * @throws ProblemException 400 of the field {@code /reviewer}, with those who are known
     */
    public String known(DepartmentCode department, String account) {
        var found = store.find(account).map(Stored::state).filter(it -> department.equals(it.department()));
        if (found.isPresent()) return account;
        var names = store.find(eq(DEPARTMENT, department.value()), Sorts.ascending("_id"), NAMED).stream()
                .map(Stored::id)
                .toList();
        throw new ProblemException(Problem.invalidBody(InputError.at(
                "/reviewer",
                "reviewer-unknown",
                "本部门没有登录过的经办人账号“" + account + "”；已登录过的有：" + String.join("、", names) + "。新的经办人请先登录一次",
                "Nobody has called for your department with the account “" + account + "”; known are "
                        + String.join(", ", names) + ". A new reviewer signs in once first")));
    }
}
