package cn.yongji.onestop.intake.counter.visit;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Stored;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A foreseen problem in JSON. */
@Schema(name = "ForeseenProblem", description = "预判问题：类型、环节、责任人和拟采取的措施。记录后即作为难题登记，编号相同。")
record ForeseenView(
        @Schema(description = "编号，亦为难题编号") String problemId,
        String visitId,
        LocalDate visitedOn,
        ProblemClass problemClass,
        Link link,
        String title,
        String description,
        OwnerBody owner,
        @Nullable String plannedResolution) {

    /** What kind of owner. */
    @Schema(name = "ForeseenOwnerKind")
    enum OwnerKind {
        AGENT,
        DEPARTMENT,
        TASK_FORCE
    }

    /** Who answers for it. */
    @Schema(name = "ForeseenOwner", description = "责任人：代办员（账号）、部门（代码）或专班。")
    record OwnerBody(
            OwnerKind kind,

            @Schema(description = "代办员账号或部门代码；专班不填") @Size(max = 100) @Nullable
            String name) {
        Owner owner(String pointer) {
            if (kind == OwnerKind.TASK_FORCE) return new Owner.TaskForce();
            if (name == null || name.isBlank()) {
                throw invalid(pointer, "required", "请填写责任人的账号或部门代码", "Name the account or the department");
            }
            if (kind == OwnerKind.AGENT) return new Owner.Agent(name.strip());
            return DepartmentCode.parse(name)
                    .value()
                    .map(Owner.Department::new)
                    .orElseThrow(() -> invalid(
                            pointer,
                            "department-code-malformed",
                            "部门代码由小写字母、数字和连字符组成",
                            "A department code has lower-case letters, digits and hyphens"));
        }

        static OwnerBody of(Owner owner) {
            return switch (owner) {
                case Owner.Agent(var subject) -> new OwnerBody(OwnerKind.AGENT, subject);
                case Owner.Department(var code) -> new OwnerBody(OwnerKind.DEPARTMENT, code.value());
                case Owner.TaskForce _ -> new OwnerBody(OwnerKind.TASK_FORCE, null);
            };
        }

        private static ProblemException invalid(String pointer, String code, String zh, String en) {
            return new ProblemException(Problem.invalidBody(InputError.at(pointer + "/name", code, zh, en)));
        }
    }

    /** What somebody sees coming. */
    @Schema(name = "ForeseenProblemEntry", description = "上门时预判的问题。")
    record Entry(
            ProblemClass problemClass,
            Link link,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 2000) String description,
            @Valid OwnerBody owner,

            @Size(max = 1000) @Schema(description = "拟采取的措施") @Nullable
            String plannedResolution) {
        Foreseen foreseen(int index) {
            return new Foreseen(
                    Ids.next(),
                    problemClass,
                    link,
                    title.strip(),
                    description.strip(),
                    owner.owner("/foreseenProblems/" + index + "/owner"),
                    Optional.ofNullable(plannedResolution).map(String::strip).filter(it -> !it.isEmpty()));
        }
    }

    static ForeseenView of(Stored<Visit> visit, Foreseen it) {
        return new ForeseenView(
                it.ref(),
                visit.id(),
                visit.state().visitedOn(),
                it.problemClass(),
                it.link(),
                it.title(),
                it.description(),
                OwnerBody.of(it.owner()),
                it.plannedResolution().orElse(null));
    }
}
