package cn.yongji.onestop.approval.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.approval.cases.domain.rule.SupervisionLadder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RungSettingsTest {
    private static final String PREFIX = "onestop.approval.rungs";

    @Test
    void the_ladder_has_its_usual_lengths_unless_told_otherwise() {
        assertThat(bound(Map.of()).days()).isEqualTo(SupervisionLadder.Days.USUAL);
        assertThat(bound(Map.of(
                                PREFIX + ".reminder-days", "8",
                                PREFIX + ".yellow-days", "3",
                                PREFIX + ".supervision-days", "1",
                                PREFIX + ".reply-days", "5"))
                        .days())
                .isEqualTo(new SupervisionLadder.Days(8, 3, 1, 5));
    }

    @Test
    void lengths_that_make_no_ladder_are_refused_at_the_start_with_what_is_wrong() {
        assertThatThrownBy(() -> bound(Map.of(PREFIX + ".yellow-days", "5")))
                .hasRootCauseMessage("onestop.approval.rungs.reminder-days is 5 and yellow-days is 5:"
                        + " the reminder comes before yellow, so it needs more days left");
        assertThatThrownBy(() -> bound(Map.of(PREFIX + ".reply-days", "0")))
                .hasRootCauseMessage(
                        "onestop.approval.rungs.reply-days is 0: it is a number of working days from 1 to 100");
    }

    private static RungSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate(PREFIX, RungSettings.class);
    }
}
