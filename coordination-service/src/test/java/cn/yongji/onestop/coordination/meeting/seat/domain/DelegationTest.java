package cn.yongji.onestop.coordination.meeting.seat.domain;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.MONDAY;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.at;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.coordination.difficulty.domain.Level;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DelegationTest {
    private static final DepartmentCode WATER = DepartmentCode.of("water");
    private static final List<Delegate> TWO =
            List.of(new Delegate("chief", Level.COORDINATION_MEETING), new Delegate("deputy", Level.HUDDLE));

    private static Delegation two(Absence... away) {
        return Delegation.of(WATER).with(TWO, List.of(away), MONDAY, at(MONDAY));
    }

    @Test
    void a_department_has_a_seat_for_each_delegate_who_binds_it_there_and_one_if_it_names_nobody() {
        assertThat(Delegation.of(WATER).seats(Level.COORDINATION_MEETING)).containsExactly(Seat.of(WATER, 1));
        assertThat(two().seats(Level.HUDDLE)).containsExactly(Seat.of(WATER, 1), Seat.of(WATER, 2));
        assertThat(two().seats(Level.COORDINATION_MEETING)).containsExactly(Seat.of(WATER, 1));
        assertThat(two().person(Seat.of(WATER, 2))).contains("deputy");
        assertThat(two().person(Seat.of(WATER, 3))).isEmpty();
    }

    @Test
    void who_is_away_leaves_the_seat_empty_on_each_of_those_days() {
        var away = two(new Absence("chief", MONDAY.plusDays(1), MONDAY.plusDays(2)));

        assertThat(away.absentOn(MONDAY)).isEmpty();
        assertThat(away.absentOn(MONDAY.plusDays(1))).containsExactly(Seat.of(WATER, 1));
        assertThat(away.absentOn(MONDAY.plusDays(2))).containsExactly(Seat.of(WATER, 1));
        assertThat(away.absentOn(MONDAY.plusDays(3))).isEmpty();
    }

    @Test
    void the_days_of_the_old_and_the_new_absences_have_to_be_told_until_they_are() {
        var old = two(new Absence("chief", MONDAY.plusDays(1), MONDAY.plusDays(2)));
        var told = old.booked(old.unbooked().orElseThrow());

        var now = told.with(
                TWO, List.of(new Absence("deputy", MONDAY.plusDays(4), MONDAY.plusDays(4))), MONDAY, at(MONDAY));

        assertThat(told.unbooked()).isEmpty();
        assertThat(now.unbooked())
                .contains(new Delegation.Unbooked(MONDAY.plusDays(1), MONDAY.plusDays(4), at(MONDAY)));
        assertThat(now.booked(old.unbooked().orElseThrow())).isEqualTo(now);
        assertThat(two(new Absence("chief", MONDAY.minusDays(3), MONDAY.minusDays(1)))
                        .unbooked())
                .isEmpty();
    }

    @Test
    void what_was_booked_when_departments_had_one_seat_is_read_as_the_first() {
        assertThat(Seat.read("water")).isEqualTo(Seat.of(WATER, 1));
        for (var seat : List.of(Seat.of(WATER, 12), Seat.room("302"), Seat.project("project-1")))
            assertThat(Seat.read(seat.key())).isEqualTo(seat);
        assertThat(Seat.of(WATER, 12).department()).contains(WATER);
        assertThat(Seat.of(WATER, 12).number()).isEqualTo(12);
        assertThat(Seat.room("a/1").department()).isEqualTo(Optional.empty());
    }
}
