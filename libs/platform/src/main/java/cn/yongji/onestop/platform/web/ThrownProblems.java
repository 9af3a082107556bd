package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.platform.aggregate.AggregateBusy;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.AggregateFull;
import cn.yongji.onestop.platform.aggregate.IdempotencyKeyReused;
import cn.yongji.onestop.platform.aggregate.NoSuchAggregate;
import cn.yongji.onestop.platform.written.Fill;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/** Says which problem something thrown stands for. What it does not know is a fault, and is logged here, once. */
final class ThrownProblems {
    private static final Logger LOG = LoggerFactory.getLogger(ThrownProblems.class);

    private final BodyProblems bodies;
    private final NotYet notYet = new NotYet(InstantSource.system());

    ThrownProblems(BodyFindings findings) {
        this.bodies = new BodyProblems(findings);
    }

    Problem of(Throwable thrown, HttpServletRequest request) {
        return notYet.told(found(thrown, request), request);
    }

    private Problem found(Throwable thrown, HttpServletRequest request) {
        return ours(thrown)
                .or(() -> bodies.of(thrown, request))
                .or(() -> ParameterProblems.of(thrown))
                .or(() -> ProtocolProblems.of(thrown))
                .or(() -> unavailable(thrown))
                .orElseGet(() -> fault(thrown, request));
    }

    private static Optional<Problem> ours(Throwable thrown) {
        return Optional.ofNullable(
                switch (thrown) {
                    case ProblemException it -> it.problem();
                    case NoSuchAggregate _ -> Problem.notFound();
                    case IdempotencyKeyReused _ ->
                        Problem.of(
                                PlatformProblems.IDEMPOTENCY_KEY_REUSED,
                                "同一 Idempotency-Key 已用于内容不同的请求；新请求请换新的标识",
                                "The same key came with another request before; a new request needs a new key");
                    case AggregateExists _ ->
                        Problem.of(PlatformProblems.ALREADY_EXISTS, "相同标识的内容已存在", "There is one with this identity");
                    case AggregateFull it -> full(it.level());
                    case AggregateBusy _ ->
                        Problem.of(PlatformProblems.BUSY, "请稍后以相同内容重试", "Send the same request again shortly")
                                .withHeader(HttpHeaders.RETRY_AFTER, "1");
                    default -> null;
                });
    }

    private static Problem full(Fill.Level level) {
        return Problem.of(
                PlatformProblems.LIMIT_REACHED,
                "“" + level.name() + "”最多 " + level.most() + "，此次变更后将为 " + level.size() + "；未作任何变更",
                "There may be " + level.most() + " of “" + level.name() + "” and there would be " + level.size()
                        + "; nothing was changed",
                "list",
                level.name(),
                "most",
                level.most());
    }

    private static Optional<Problem> unavailable(Throwable thrown) {
        return Optional.ofNullable(
                switch (thrown) {
                    case MongoTimeoutException _,
                            MongoSocketException _,
                            MongoNotPrimaryException _,
                            MongoNodeIsRecoveringException _ -> {
                        LOG.warn("database unavailable: {}", thrown.toString());
                        yield Problem.of(
                                        PlatformProblems.DATABASE_UNAVAILABLE,
                                        "请稍后以相同内容重试",
                                        "Send the same request again shortly")
                                .withHeader(HttpHeaders.RETRY_AFTER, "5");
                    }
                    default -> null;
                });
    }

    private static Problem fault(Throwable thrown, HttpServletRequest request) {
        LOG.error("fault in {} {}", request.getMethod(), SecretAddress.withheld(request.getRequestURI()), thrown);
        return Problem.of(
                EdgeProblems.INTERNAL_FAULT,
                "已记录，请凭 traceId 联系运维人员",
                "It has been logged; quote the traceId when you report it");
    }
}
