package cn.yongji.onestop.intake.rules.commitment;

import cn.yongji.onestop.intake.rules.commitment.domain.Credit;
import cn.yongji.onestop.intake.rules.commitment.domain.CreditDecider;
import cn.yongji.onestop.intake.rules.commitment.domain.CreditRefusal;
import cn.yongji.onestop.intake.rules.commitment.domain.Standing;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.CommitmentRepairedV1;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Result;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps places for gaps, and takes in what became of them. */
public final class CreditDesk {
    private static final Logger LOG = LoggerFactory.getLogger(CreditDesk.class);
    private static final int MOST = 100;

    private final Credits credits;
    private final CommitmentSettings settings;

    CreditDesk(Credits credits, CommitmentSettings settings) {
        this.credits = credits;
        this.settings = settings;
    }

    /** What came of asking for places. */
    public sealed interface Places {
        /** They are kept, under this token. */
        record Kept(String token) implements Places {}

        record Refused(CreditRefusal refusal) implements Places {}
    }

    public int limit() {
        return settings.openGaps();
    }

    public Credit of(String uscc) {
        return credits.store().find(uscc).map(Stored::state).orElseGet(Credit::clean);
    }

    public Places reserve(String uscc, Credit.Reservation wanted) {
        return places(uscc, wanted, credit -> CreditDecider.reserve(credit, uscc, wanted, settings.openGaps()));
    }

    /** Places for what the law has accepted by silence. */
    public Places reserveByLaw(String uscc, Credit.Reservation wanted) {
        return places(uscc, wanted, credit -> CreditDecider.reserveByLaw(credit, wanted));
    }

    public void release(String uscc, String applicationId, String token, Instant at) {
        decide(uscc, "credit-release", at, credit -> CreditDecider.release(credit, applicationId, token));
    }

    /** Takes in what an application says now; said twice or too late it changes nothing. */
    public void take(String uscc, Standing standing, Instant at) {
        decide(uscc, "credit-standing", at, credit -> CreditDecider.take(credit, standing));
    }

    public Result<CreditRefusal> repair(
            String uscc,
            String recordId,
            Command command,
            Credit.Repair repair,
            Function<Stored<Credit>, Answer> answer) {
        return credits.store()
                .change(
                        uscc,
                        command,
                        stored -> change(uscc, CreditDecider.repair(stored.state(), recordId, repair)),
                        answer);
    }

    /** Places that were kept so long ago that whoever asked for them may be gone. */
    public List<Stored<Credit>> forgotten(Instant now) {
        return credits.withReservationsBefore(now.minus(settings.reservationLasts()), MOST);
    }

    private Places places(String uscc, Credit.Reservation wanted, Function<Credit, CreditDecider.Outcome> decision) {
        return switch (decide(uscc, "credit-reserve", wanted.at(), decision)) {
            case Result.Refused<CreditRefusal>(var refusal) -> new Places.Refused(refusal);
            case Result.Done<CreditRefusal> _ ->
                new Places.Kept(of(uscc).reservation(wanted.applicationId())
                        .map(Credit.Reservation::token)
                        // Accepted by another clerk a moment ago: this attempt will find that out.
                        .orElse(wanted.token()));
        };
    }

    private Result<CreditRefusal> decide(
            String uscc, String rule, Instant at, Function<Credit, CreditDecider.Outcome> decision) {
        var command = Command.ofRule(rule, at);
        open(uscc, command);
        return credits.store()
                .change(uscc, command, stored -> change(uscc, decision.apply(stored.state())), CreditDesk::done);
    }

    private void open(String uscc, Command command) {
        if (credits.store().find(uscc).isPresent()) return;
        try {
            credits.store().create(uscc, command, Credit.clean(), List.of(), CreditDesk::done);
        } catch (AggregateExists e) {
            // Another window was quicker: there is one now, and that is all that was wanted.
            LOG.debug("The credit of {} was opened meanwhile", uscc, e);
        }
    }

    private static Decision<Credit, CreditRefusal> change(String uscc, CreditDecider.Outcome outcome) {
        return switch (outcome) {
            case CreditDecider.Outcome.Changed(var next) -> Decision.changed(next);
            case CreditDecider.Outcome.Repaired(var next, var standing, var record, var repair) ->
                Decision.changed(
                        next,
                        new CommitmentRepairedV1(
                                standing.projectId(),
                                standing.applicationId(),
                                record.matter(),
                                uscc,
                                repair.reason(),
                                repair.at(),
                                repair.by()));
            case CreditDecider.Outcome.Unchanged _ -> Decision.unchanged();
            case CreditDecider.Outcome.Refused(var refusal) -> Decision.refused(refusal);
        };
    }

    private static Answer done(Stored<Credit> stored) {
        return new Answer(200, null, null, "");
    }
}
