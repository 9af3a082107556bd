package cn.yongji.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.ProblemType;
import cn.yongji.onestop.gateway.problem.GatewayProblems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Whatever the gateway answers with is explained to its clients. */
class ProblemPageTest {
    @Test
    void every_kind_of_problem_is_explained_with_its_status() throws Exception {
        var page = Files.readString(Path.of("../docs/problems.md"));
        var kinds = new ArrayList<>(EdgeProblems.all().types());
        for (var field : GatewayProblems.class.getFields()) {
            if (field.getType() == ProblemType.class) kinds.add((ProblemType) field.get(null));
        }

        assertThat(kinds).hasSizeGreaterThan(EdgeProblems.all().types().size());
        assertThat(kinds).allSatisfy(it -> assertThat(page).contains("| `" + it.slug() + "` | " + it.status() + " |"));
    }
}
