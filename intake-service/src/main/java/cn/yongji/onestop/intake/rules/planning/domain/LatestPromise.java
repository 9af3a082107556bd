package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;

/**
 * 最迟承诺日: until when a secondary material of a matter may be promised (S19, D10).
 *
 * @param workingDays from the day of receipt, so that a late acceptance does not move it
 * @param day the last day, if it is received on the day that was asked for
 */
public record LatestPromise(MatterCode matter, int workingDays, LocalDate day) {}
