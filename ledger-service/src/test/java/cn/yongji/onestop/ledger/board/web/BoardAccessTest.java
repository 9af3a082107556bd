package cn.yongji.onestop.ledger.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.ledger.board.BoardSettings;
import cn.yongji.onestop.ledger.board.domain.BoardSide;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Role;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BoardAccessTest {
    private final BoardAccess closed =
            new BoardAccess(new BoardSettings(false, Duration.ofMillis(50), Duration.ofSeconds(30), 500));

    @Test
    void until_the_city_says_so_the_hall_shows_nothing_and_staff_can_look_at_what_it_would_show() {
        assertThatThrownBy(() -> closed.sideFor(caller(Role.SCREEN), BoardSide.HALL))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> closed.sideFor(caller(Role.WINDOW), null)).isInstanceOf(ProblemException.class);
        assertThat(closed.sideFor(caller(Role.LEADER), BoardSide.HALL)).isEqualTo(BoardSide.HALL);
    }

    private static Caller caller(Role role) {
        return new Caller("somebody", "某人", Set.of(role), null, null, null);
    }
}
