package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.Redress;
import java.util.Optional;

/**
 * 不予许可. It always has a ground (行政许可法 art. 38, D13).
 *
 * @param remedy what the unit can do so that it may be granted another time
 * @param redress 救济途径, which is told with it; refusals of before have none on record
 */
public record Rejection(
        String ground,
        Optional<String> remedy,
        Optional<String> opinion,
        Optional<String> resultNumber,
        int usedWorkingDays,
        Act act,
        Basis basis,
        Optional<Redress> redress) {}
