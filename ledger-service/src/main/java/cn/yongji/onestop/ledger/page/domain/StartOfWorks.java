package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse.End;
import cn.yongji.onestop.ledger.page.domain.ShownLight.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 开工期限 (S40, 建筑法 art. 9): works begin within three months of the construction permit, else it has to be extended or lapses.
 *
 * @param permittedOn the day on which 施工许可 (M36) was granted
 * @param beginBy the last day
 * @param begunOn the day on which the works began; absent until it is reported
 * @param light of the last day, while they have not begun
 */
public record StartOfWorks(
        LocalDate permittedOn, LocalDate beginBy, @Nullable LocalDate begunOn, ShownLight light) {
    /** 施工许可. */
    public static final String PERMIT = "M36";

    private static final int MONTHS = 3;

    static Optional<StartOfWorks> of(List<ReviewCourse> reviews, Optional<Mark> begun, Today today) {
        return reviews.stream()
                .filter(it -> it.matterCode().equals(PERMIT) && it.revoked().isEmpty())
                .flatMap(ReviewCourse::ends)
                .filter(it -> it.how().known() instanceof HowItEnded how && how.grants())
                .map(End::mark)
                .map(Mark::on)
                .max(LocalDate::compareTo)
                .map(on -> of(on, begun, today));
    }

    /** The last day on which works may begin by a permit of that day. */
    public static LocalDate lastDay(LocalDate permittedOn) {
        return permittedOn.plusMonths(MONTHS);
    }

    private static StartOfWorks of(LocalDate permittedOn, Optional<Mark> begun, Today today) {
        var beginBy = lastDay(permittedOn);
        var light = begun.isPresent() ? ShownLight.of(today, null, false) : ShownLight.ofDeadline(today, beginBy);
        return new StartOfWorks(permittedOn, beginBy, begun.map(Mark::on).orElse(null), light);
    }
}
