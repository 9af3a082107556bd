package cn.yongji.onestop.ledger.holding.web;

import cn.yongji.onestop.ledger.entry.domain.RestsOn;
import cn.yongji.onestop.ledger.holding.domain.HeldRun;
import cn.yongji.onestop.ledger.holding.domain.HeldTotal;
import cn.yongji.onestop.ledger.holding.domain.Holders;
import cn.yongji.onestop.ledger.holding.domain.ReviewHolders;
import cn.yongji.onestop.ledger.past.PastLedger;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who held each day of a project and of its reviews. */
record HoldersView(
        String projectId,

        @Schema(description = "Number of entries that it rests on")
        long length,

        @Schema(description = "Hash of the last of them") String head,

        @Schema(description = "The last day that is told") LocalDate to,

        @Schema(description = "The working calendar that was counted with")
        String calendarVersion,

        @Schema(description = "What an answer about the past rests on; absent where nothing of the past was asked for")
        @Nullable
        RestsOn restsOn,

        @Schema(
                description =
                        "Days of the project from its opening on, without gap and overlap: those of the review that"
                                + " sets the pace, the one with most working days left in the morning")
        List<Run> runs,

        List<Total> totals,
        List<Review> reviews) {

    static HoldersView of(PastLedger seen, Holders held) {
        var ledger = seen.ledger();
        return new HoldersView(
                ledger.projectId(),
                ledger.length(),
                ledger.hash().hex(),
                held.to(),
                seen.calendar().version(),
                seen.restsOn().orElse(null),
                held.runs().stream().map(Run::of).toList(),
                held.totals().stream().map(Total::of).toList(),
                held.reviews().stream().map(Review::of).toList());
    }

    /** Days that follow each other in the same hands. */
    @Schema(name = "HeldRun")
    record Run(
            @Schema(description = "The day before the first of them")
            LocalDate from,

            @Schema(description = "The last of them") LocalDate to,
            HolderView holder,

            @Schema(description = "The matter whose review set the pace; absent while no review was open") @Nullable
            String matter,

            int naturalDays,
            int workingDays,

            @Schema(description = "Whether a day lies beyond the schedules that are published")
            boolean provisional,

            @Schema(description = "Index of the entry that brought it into these hands")
            long entry) {
        static Run of(HeldRun run) {
            return new Run(
                    run.from(),
                    run.to(),
                    HolderView.of(run.holder()),
                    run.matter().orElse(null),
                    run.naturalDays(),
                    run.workingDays(),
                    run.provisional(),
                    run.entry());
        }
    }

    /** All days in the same hands. */
    @Schema(name = "HeldTotal")
    record Total(HolderView holder, int naturalDays, int workingDays) {
        static Total of(HeldTotal total) {
            return new Total(HolderView.of(total.holder()), total.naturalDays(), total.workingDays());
        }
    }

    /** The days of one review, from the start of its clock to its end. */
    @Schema(name = "HeldReview")
    record Review(
            String reviewId,
            String matterCode,
            String matterName,
            String department,
            String departmentName,

            @Schema(description = "Days after the acceptance on which it waited for other matters") @Nullable
            Waited waited,

            List<Run> runs,
            List<Total> totals,

            @Schema(description = "Day of the decision") @Nullable
            LocalDate decidedOn,

            @Schema(description = "Working days used, as the decision says: those of DEPARTMENT and PROBLEM together")
            @Nullable
            Integer usedWorkingDays) {
        static Review of(ReviewHolders it) {
            return new Review(
                    it.reviewId(),
                    it.matterCode(),
                    it.matterName(),
                    it.department(),
                    it.departmentName(),
                    it.waited().map(Waited::of).orElse(null),
                    it.runs().stream().map(Run::of).toList(),
                    it.totals().stream().map(Total::of).toList(),
                    it.decidedOn().orElse(null),
                    it.usedWorkingDays().orElse(null));
        }
    }

    /** Days before the clock had started. */
    @Schema(name = "WaitedDays")
    record Waited(LocalDate from, LocalDate to, int naturalDays, int workingDays) {
        static Waited of(ReviewHolders.Waited it) {
            return new Waited(it.from(), it.to(), it.naturalDays(), it.workingDays());
        }
    }
}
