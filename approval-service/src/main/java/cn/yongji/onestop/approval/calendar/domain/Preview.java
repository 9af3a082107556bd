package cn.yongji.onestop.approval.calendar.domain;

import java.time.Instant;

/**
 * 预览: what a proposed schedule would have moved when it was looked at.
 *
 * @param id under which its moves are kept
 * @param moves how many there are
 */
public record Preview(String id, int moves, Instant at) {}
