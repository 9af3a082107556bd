package cn.yongji.onestop.kernel.calendar;

import java.time.LocalDate;

/**
 * 到期日: the last day in time, until 24:00 Asia/Shanghai.
 *
 * @param provisional 暂定: counted over days whose schedule is not published yet, so it may move
 */
public record DueDate(LocalDate date, boolean provisional) {}
