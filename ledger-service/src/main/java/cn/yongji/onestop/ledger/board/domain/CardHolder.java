package cn.yongji.onestop.ledger.board.domain;

import cn.yongji.onestop.ledger.page.domain.NodeState;
import cn.yongji.onestop.ledger.page.domain.NodeTimes.Stop;
import cn.yongji.onestop.ledger.page.domain.ProjectInfo.ApplicationState;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 持有方: in whose hands a project is. Never below a department: nobody is measured in person.
 *
 * @param department code, where a department holds it or excluded time runs for one
 * @param detail the special procedure 特别程序 where its time is excluded
 * @param since since when; absent where the entries do not say
 */
public record CardHolder(
        Kind kind,
        @Nullable String department,
        @Nullable String departmentName,
        @Nullable String detail,
        @Nullable Instant since) {

    /** Who it is. */
    public enum Kind {
        /** 部门. */
        DEPARTMENT("部门办理"),
        /** 申请人: has to answer. */
        APPLICANT("待申请人补正"),
        /** 特别程序: counts for nobody. */
        EXCLUDED("特别程序"),
        /** 难题: the department cannot grant before it is solved. */
        PROBLEM("难题协调中"),
        /** 窗口: checks what was handed in. */
        WINDOW("窗口审查"),
        /** 准备: the next has not been handed in. */
        PREPARATION("准备申报"),
        /** 跟踪服务 (S40): all granted. */
        FOLLOW_UP("跟踪开工");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    private static final String SUPPLEMENT = "SUPPLEMENT";
    private static final String MERGED_SUPPLEMENT = "MERGED_SUPPLEMENT";

    static CardHolder of(Card card, Optional<Pacing> pacing) {
        return pacing.map(it -> ofReview(it.review())).orElseGet(() -> withoutReview(card));
    }

    private static CardHolder ofReview(MatterLight review) {
        var matter = review.matter();
        var stop = review.stop().map(Stop::kind).orElse(null);
        var kind =
                matter.state() == NodeState.SUPPLEMENTING || SUPPLEMENT.equals(stop) || MERGED_SUPPLEMENT.equals(stop)
                        ? Kind.APPLICANT
                        : stop != null ? Kind.EXCLUDED : matter.blocked() ? Kind.PROBLEM : Kind.DEPARTMENT;
        var detail = kind == Kind.EXCLUDED ? stop : null;
        return new CardHolder(kind, matter.department(), matter.departmentName(), detail, matter.since());
    }

    private static CardHolder withoutReview(Card card) {
        var arrived = card.filings().stream()
                .filter(it -> it.state() == ApplicationState.SUBMITTED)
                .map(Card.Filing::arrivedAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
        if (arrived.isPresent()) return of(Kind.WINDOW, arrived.get());
        if (card.filings().stream().anyMatch(it -> it.state() == ApplicationState.CORRECTION_REQUESTED))
            return of(Kind.APPLICANT, null);
        var all = card.matters().stream().filter(Card.Matter::counts).toList();
        var done = !all.isEmpty() && all.stream().allMatch(Card.Matter::granted);
        return of(done ? Kind.FOLLOW_UP : Kind.PREPARATION, lastChange(card));
    }

    private static @Nullable Instant lastChange(Card card) {
        var opened = card.project() == null
                ? Stream.<Instant>empty()
                : Stream.of(card.project().openedAt());
        var reviews = card.matters().stream().map(Card.Matter::since).filter(Objects::nonNull);
        return Stream.concat(opened, reviews).max(Instant::compareTo).orElse(null);
    }

    private static CardHolder of(Kind kind, @Nullable Instant since) {
        return new CardHolder(kind, null, null, null, since);
    }
}
