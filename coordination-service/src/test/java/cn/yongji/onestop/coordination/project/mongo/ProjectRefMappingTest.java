package cn.yongji.onestop.coordination.project.mongo;

import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.testkit.StateSamples;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ProjectRefMappingTest {
    @TestFactory
    Stream<DynamicTest> states_at_rest() {
        var unheard = ProjectRef.unheard("project-1");
        var opened = unheard.opened(new ProjectRef.Opening("铝基新材料", "91140881MA0GT4BX39", "永济铝基", Optional.empty()));
        var cover = new ProjectRef.Cover("agent2", "agent3", LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 27));
        var reviews = Map.of("case-1-M13", DepartmentCode.of("ecology"));
        return StateSamples.of(ProjectRefMapping.MAPPING)
                .with("unheard", unheard)
                .with("opened", opened)
                .with("given", opened.givenTo("agent2"))
                .with("left", opened.givenTo("agent2").leftBy("agent2"))
                .with("covered", opened.givenTo("agent2").coveredBy("agent2", List.of(cover)))
                .with("reviewed before it was opened", unheard.reviewedBy(reviews))
                .with(
                        "opened with an agent",
                        opened.opened(new ProjectRef.Opening("改名", "91140881MA0GT4BX39", "永济铝基", Optional.of("agent1")))
                                .reviewedBy(reviews))
                .with(
                        "asked for a view",
                        unheard.reviewedBy(reviews)
                                .asking(List.of(DepartmentCode.of("fire"), DepartmentCode.of("water"))))
                .tests();
    }
}
