package cn.yongji.onestop.intake.counter.agent.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.counter.agent.domain.AgentAbsence;
import cn.yongji.onestop.intake.counter.agent.domain.AgentEntry;
import cn.yongji.onestop.intake.counter.agent.domain.ServiceAgent;
import cn.yongji.onestop.intake.rules.facts.domain.Category;
import cn.yongji.onestop.platform.aggregate.Stored;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** 代办员 in JSON. */
@Schema(name = "ServiceAgent", description = "名册中的代办员。")
record AgentView(
        @Schema(description = "账号") String agent,
        String name,
        @Schema(description = "版本，与 ETag 一致") long version,
        @Schema(description = "业务专长") Set<Category> fields,
        @Schema(description = "可承担项目数") int capacity,
        @Schema(description = "在办项目数") int load,
        List<AbsenceBody> absences) {

    /** An absence with its cover. */
    @Schema(name = "AgentAbsence", description = "离岗期间（含首尾两日）由顶岗人以本人名义代办。")
    record AbsenceBody(
            LocalDate from,
            LocalDate to,

            @NotBlank @Size(max = 100) @Schema(description = "顶岗人账号")
            String cover) {
        AgentAbsence absence() {
            return new AgentAbsence(from, to, cover);
        }
    }

    /** What the register says of an agent. */
    @Schema(name = "AgentDetails", description = "代办员的登记内容。")
    record Details(
            @NotBlank @Size(max = 50) String name,
            @Size(max = 20) @Schema(description = "业务专长") Set<Category> fields,

            @Min(1) @Max(200) @Schema(description = "可承担项目数")
            int capacity,

            @Schema(description = "离岗安排") @Size(max = 50) @Nullable
            List<@Valid AbsenceBody> absences) {

        AgentEntry entry(String agent, String at) {
            var planned = absences == null ? List.<AbsenceBody>of() : absences;
            for (var i = 0; i < planned.size(); i++) check(agent, planned.get(i), at + "/absences/" + i);
            return new AgentEntry(
                    agent,
                    name.strip(),
                    fields,
                    capacity,
                    planned.stream().map(AbsenceBody::absence).toList());
        }

        private static void check(String agent, AbsenceBody absence, String at) {
            if (absence.to().isBefore(absence.from())) {
                throw invalid(at + "/to", "ends-before-it-begins", "离岗结束日早于开始日", "It ends before it begins");
            }
            if (absence.cover().equals(agent)) {
                throw invalid(at + "/cover", "covers-himself", "顶岗人不能是本人", "Nobody covers for himself");
            }
        }

        private static ProblemException invalid(String pointer, String code, String zh, String en) {
            return new ProblemException(Problem.invalidBody(InputError.at(pointer, code, zh, en)));
        }
    }

    /** Registers an agent. */
    @Schema(name = "RegisterAgent", description = "登记代办员。")
    record Registration(
            @NotBlank @Size(max = 100) @Schema(description = "账号")
            String agent,

            @Valid Details details) {}

    static AgentView of(Stored<ServiceAgent> stored) {
        var agent = stored.state();
        return new AgentView(
                agent.subject(),
                agent.name(),
                stored.version(),
                new TreeSet<>(agent.fields()),
                agent.capacity(),
                agent.load(),
                agent.absences().stream()
                        .map(it -> new AbsenceBody(it.from(), it.to(), it.cover()))
                        .toList());
    }
}
