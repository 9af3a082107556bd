package cn.yongji.onestop.intake.counter.application.mongo;

import cn.yongji.onestop.intake.counter.application.domain.promise.Pledges;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.Course;
import cn.yongji.onestop.intake.counter.application.domain.state.End;
import cn.yongji.onestop.intake.counter.application.domain.state.Examination;
import cn.yongji.onestop.intake.counter.application.domain.state.Header;
import cn.yongji.onestop.intake.counter.application.domain.state.MatterResult;
import cn.yongji.onestop.intake.counter.application.domain.state.Notice;
import cn.yongji.onestop.intake.counter.application.domain.state.Receipt;
import cn.yongji.onestop.intake.counter.application.domain.state.Sheet;
import cn.yongji.onestop.intake.counter.application.domain.state.Supplement;
import cn.yongji.onestop.kernel.event.MaterialRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An application in whatever state as one set of fields: what a state does not know has no field. One that ended has the fields
 * of what it was.
 */
record ApplicationFields(
        State state,
        Optional<State> was,
        Header header,
        Sheet sheet,
        Optional<Instant> touchedAt,
        Optional<Receipt> receipt,
        Pledges pledges,
        Examination examination,
        Optional<LocalDate> answeredUntil,
        Optional<Notice> notice,
        List<MaterialRef> taken,
        Optional<TermsFields> terms,
        List<MatterResult> results,
        List<Supplement> supplements,
        Course course,
        Optional<String> outcome,
        Optional<Instant> closedAt,
        Optional<End> end) {
    enum State {
        DRAFT,
        RECEIVED,
        IN_CORRECTION,
        ACCEPTED,
        CLOSED,
        ENDED;

        static State of(Application it) {
            return switch (it) {
                case Application.Draft _ -> DRAFT;
                case Application.Received _ -> RECEIVED;
                case Application.InCorrection _ -> IN_CORRECTION;
                case Application.Accepted _ -> ACCEPTED;
                case Application.Closed _ -> CLOSED;
                case Application.Ended _ -> ENDED;
            };
        }
    }

    static ApplicationFields of(Application it) {
        var ended = as(Application.Ended.class, it);
        var was = ended.map(Application.Ended::was).orElse(it);
        var received = as(Application.Received.class, was);
        var accepted = was.onceAccepted();
        var closed = as(Application.Closed.class, was);
        return new ApplicationFields(
                State.of(it),
                ended.map(_ -> State.of(was)),
                it.header(),
                it.sheet(),
                as(Application.Draft.class, it).map(Application.Draft::touchedAt),
                it.receipt(),
                received.map(Application.Received::pledges).orElse(Pledges.NONE),
                examination(was),
                received.map(Application.Received::answerBy),
                as(Application.InCorrection.class, was).map(Application.InCorrection::notice),
                as(Application.InCorrection.class, was)
                        .map(Application.InCorrection::taken)
                        .orElse(List.of()),
                accepted.map(Application.Accepted::acceptance).map(TermsFields::of),
                accepted.map(Application.Accepted::results).orElse(List.of()),
                accepted.map(Application.Accepted::supplements).orElse(List.of()),
                accepted.map(Application.Accepted::course).orElse(Course.PLAIN),
                closed.map(Application.Closed::outcome),
                closed.map(Application.Closed::closedAt),
                ended.map(Application.Ended::end));
    }

    private static <T> Optional<T> as(Class<T> state, Application it) {
        return Optional.of(it).filter(state::isInstance).map(state::cast);
    }

    private static Examination examination(Application it) {
        return switch (it) {
            case Application.Received received -> received.examination();
            case Application.InCorrection open -> open.examination();
            case Application.Draft _, Application.Accepted _, Application.Closed _, Application.Ended _ ->
                Examination.BY_RULE;
        };
    }

    Application application() {
        var living = living(was.orElse(state));
        return end.<Application>map(it -> new Application.Ended(living, it)).orElse(living);
    }

    private Application living(State living) {
        return switch (living) {
            case DRAFT -> new Application.Draft(header, sheet, touchedAt.orElseGet(header::createdAt));
            case RECEIVED ->
                new Application.Received(
                        header, sheet, receipt.orElseThrow(), pledges, examination, answeredUntil.orElseThrow());
            case IN_CORRECTION ->
                new Application.InCorrection(
                        header, sheet, receipt.orElseThrow(), notice.orElseThrow(), examination, taken);
            case ACCEPTED -> accepted();
            case CLOSED -> new Application.Closed(accepted(), outcome.orElseThrow(), closedAt.orElseThrow());
            case ENDED -> throw new IllegalStateException("an application that ended was something before");
        };
    }

    private Application.Accepted accepted() {
        var acceptance = terms.orElseThrow().with(receipt.orElseThrow());
        return new Application.Accepted(header, sheet, acceptance, results, supplements, course);
    }
}
