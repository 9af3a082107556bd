package cn.yongji.onestop.coordination.meeting.seat.domain;

import java.util.Optional;

/**
 * A seat that a meeting takes.
 *
 * @param person who sits on it, where the department had said so when the meeting was set
 */
public record TakenSeat(Seat seat, Optional<String> person) {}
