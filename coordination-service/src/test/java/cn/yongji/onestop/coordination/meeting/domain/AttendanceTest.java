package cn.yongji.onestop.coordination.meeting.domain;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.MONDAY;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.act;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.departments;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether enough came to bind. */
class AttendanceTest {
    @ParameterizedTest(name = "of {0} with {1} optional came {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        ecology water            |                 | ecology water            | true
        ecology water            |                 | ecology                  | false
        ecology water            | water           | ecology                  | false
        ecology water            | water           | water                    | false
        ecology fire housing water | fire housing water | ecology fire housing | true
        ecology fire housing water | fire housing water | ecology fire         | false
        ecology fire housing water | fire housing water | fire housing water   | false
        ecology                  |                 |                          | false
        """)
    void c38_all_who_have_to_be_there_and_two_thirds_of_the_others_bind(
            String asked, String optional, String came, boolean quorum) {
        var request = new MeetingRequest(
                "meeting-1",
                MeetingKind.HUDDLE,
                new MeetingRequest.DifficultyRef("problem-1", "project-1", Optional.empty(), Optional.empty()),
                departments(words(asked)),
                60,
                MONDAY,
                MONDAY,
                act(MONDAY, "coordinator1"),
                Optional.empty(),
                departments(words(optional)),
                Optional.empty(),
                Optional.empty());

        var attendance =
                Attendance.of(request, new MeetingCommand.Open("leader1", departments(words(came)), act(MONDAY, "c")));

        assertThat(attendance.quorum()).isEqualTo(quorum);
    }

    private static String[] words(String list) {
        return list == null || list.isBlank() ? new String[0] : list.strip().split(" ");
    }
}
