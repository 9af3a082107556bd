package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code review.paper-brought.v1} 补发结果文书. A department's silence had granted; now it has brought the paper it owed (D14).
 *
 * @param paperDueOn day by which it was owed
 */
public record ReviewPaperBroughtV1(
        ReviewRef review,
        String resultNumber,
        List<MaterialRef> materials,
        LocalDate paperDueOn,
        Instant broughtAt,
        String broughtBy,
        ReviewProgress progress)
        implements DecisionEvent {
    public ReviewPaperBroughtV1 {
        materials = List.copyOf(materials);
    }
}
