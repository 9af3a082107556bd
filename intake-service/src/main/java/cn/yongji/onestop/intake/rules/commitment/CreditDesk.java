package cn.yongji.onestop.intake.rules.commitment;

import cn.yongji.onestop.intake.rules.commitment.domain.Credit;
import cn.yongji.onestop.intake.rules.commitment.domain.CreditDecider;
import cn.yongji.onestop.intake.rules.commitment.domain.CreditRefusal;
import cn.yongji.onestop.intake.rules.commitment.domain.PromiseStanding;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Settled;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps places for gaps, and takes in what became of them. */
@Component
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
        settle(uscc, "credit-release", at, credit -> CreditDecider.release(credit, applicationId, token));
    }

    /** Takes in what an application says now; said twice or too late it changes nothing. */
    public void take(String uscc, PromiseStanding standing, Instant at) {
        settle(uscc, "credit-standing", at, credit -> CreditDecider.take(credit, standing));
    }

    /** 信用修复. */
    public Outcome<Credit, CreditRefusal> repair(
            String uscc, String recordId, Asked<Credit> asked, Credit.Repair repair) {
        return credits.store()
                .change(uscc, asked, stored -> CreditDecider.repair(stored.state(), uscc, recordId, repair));
    }

    /** Places that were kept so long ago that whoever asked for them may be gone. */
    public List<Stored<Credit>> forgotten(Instant now) {
        return credits.withReservationsBefore(now.minus(settings.reservationLasts()), MOST);
    }

    private Places places(
            String uscc, Credit.Reservation wanted, Function<Credit, Decision<Credit, CreditRefusal>> decide) {
        var now = settle(uscc, "credit-reserve", wanted.at(), decide).now().state();
        return switch (decide.apply(now)) {
            // What is refused leaves the credit as it is, and would be refused again for the same reason.
            case Decision.Refused<Credit, CreditRefusal>(var refusal) -> new Places.Refused(refusal);
            case Decision.Changed<Credit, CreditRefusal> _, Decision.Unchanged<Credit, CreditRefusal> _ ->
                new Places.Kept(now.reservation(wanted.applicationId())
                        .map(Credit.Reservation::token)
                        .orElse(wanted.token()));
        };
    }

    private Settled<Credit> settle(
            String uscc, String rule, Instant at, Function<Credit, Decision<Credit, CreditRefusal>> decide) {
        var command = Command.ofRule(rule, at);
        open(uscc, command);
        return credits.store().settle(uscc, command, stored -> decide.apply(stored.state()));
    }

    private void open(String uscc, Command command) {
        if (credits.store().find(uscc).isPresent()) return;
        try {
            credits.store().create(uscc, command, Credit.clean());
        } catch (AggregateExists e) {
            // Another window was quicker: there is one now, and that is all that was wanted.
            LOG.debug("The credit of {} was opened meanwhile", uscc, e);
        }
    }
}
