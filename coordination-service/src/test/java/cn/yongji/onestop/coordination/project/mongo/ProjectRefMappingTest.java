package cn.yongji.onestop.coordination.project.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.coordination.Bson;
import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectRefMappingTest {
    private static final ProjectRefMapping MAPPING = new ProjectRefMapping();

    static Stream<ProjectRef> projects() {
        var unheard = ProjectRef.unheard("project-1");
        var opened = unheard.opened(new ProjectRef.Opening("铝基新材料", "91140881MA0GT4BX39", "永济铝基", Optional.empty()));
        return Stream.of(
                unheard,
                opened,
                opened.givenTo("agent2"),
                opened.givenTo("agent2").leftBy("agent2"),
                opened.givenTo("agent2")
                        .coveredBy(
                                "agent2",
                                List.of(new ProjectRef.Cover(
                                        "agent2", "agent3", LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 27)))),
                unheard.reviewedBy(Map.of("case-1-M13", DepartmentCode.of("ecology"))),
                opened.opened(new ProjectRef.Opening("改名", "91140881MA0GT4BX39", "永济铝基", Optional.of("agent1")))
                        .reviewedBy(Map.of("case-1-M13", DepartmentCode.of("ecology"))));
    }

    @ParameterizedTest
    @MethodSource("projects")
    void a_project_is_read_as_it_was_written(ProjectRef written) {
        assertThat(MAPPING.fromDocument(Bson.throughBytes(MAPPING.toDocument(written))))
                .isEqualTo(written);
    }
}
