package cn.yongji.onestop.ledger.board.web;

import cn.yongji.onestop.kernel.money.Yuan;
import cn.yongji.onestop.ledger.board.domain.BoardRow;
import cn.yongji.onestop.ledger.board.domain.BoardStage;
import cn.yongji.onestop.ledger.board.domain.Card;
import cn.yongji.onestop.ledger.board.domain.CardHolder;
import cn.yongji.onestop.ledger.board.domain.MatterLight;
import cn.yongji.onestop.ledger.board.domain.Pacing;
import cn.yongji.onestop.ledger.entry.domain.Wording;
import cn.yongji.onestop.ledger.page.domain.NodeState;
import cn.yongji.onestop.ledger.timeline.domain.OfficialWords;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What staff see of a project beyond what hangs in the hall. */
@Schema(name = "BoardStaffRow")
record StaffView(
        @Schema(description = "项目代码", example = "2610-140881-04-01-123456") @Nullable
        String projectCode,

        @Schema(description = "项目单位", example = "永济示范铝业有限公司")
        String unitName,

        @Schema(description = "Category of the project", example = "INDUSTRIAL")
        String category,

        @Schema(description = "Total investment in yuan", example = "86000000.01")
        Yuan totalInvestment,

        @Schema(description = "重点项目级别: PROVINCE, CITY or COUNTY; absent where it is on no list", example = "CITY")
        @Nullable
        String keyLevel,

        @Schema(description = "Its name", example = "市级重点项目") @Nullable
        String keyLevelName,

        @Schema(description = "Account of the 代办员", example = "agent1") @Nullable
        String agent,

        HolderView holder,

        @Schema(description = "The review that decides when it goes on; absent while none is open") @Nullable
        PacingView pacing,

        @Schema(description = "Its matters one by one, by their codes")
        List<MatterView> matters,

        @Schema(description = "What is missing") List<MissingView> missing,

        @Schema(description = "Problems that are not closed, the highest rung first")
        List<ProblemView> problems,

        @Schema(description = "Entries of its ledger that the row rests on", example = "25")
        long length,

        @Schema(description = "When the last of them happened")
        Instant asOf) {

    static StaffView of(BoardRow row, Wording wording) {
        var file = row.file();
        var key = file.keyLevel();
        return new StaffView(
                file.projectCode(),
                file.unitName(),
                file.category(),
                Yuan.ofFen(file.totalInvestmentFen()),
                key,
                key == null ? null : OfficialWords.keyLevel(key, wording),
                file.agent(),
                HolderView.of(row.holder(), wording),
                row.pacing().map(PacingView::of).orElse(null),
                row.lights().stream()
                        .sorted(Comparator.comparing(it -> it.matter().code()))
                        .map(it -> MatterView.of(it, wording))
                        .toList(),
                row.card().missing().stream().map(MissingView::of).toList(),
                row.problems().stream().map(it -> ProblemView.of(it, wording)).toList(),
                row.card().length(),
                row.card().asOf());
    }

    /** 持有方. */
    @Schema(name = "BoardHolder")
    record HolderView(
            CardHolder.Kind kind,

            @Schema(description = "Its name", example = "部门办理")
            String name,

            @Schema(description = "Code of the department", example = "ecology") @Nullable
            String department,

            @Schema(description = "Name of the department", example = "生态环境局") @Nullable
            String departmentName,

            @Schema(description = "The special procedure, while its time is excluded", example = "专家评审") @Nullable
            String procedure,

            @Schema(description = "Since when") @Nullable Instant since) {
        static HolderView of(CardHolder it, Wording wording) {
            var detail = it.detail();
            return new HolderView(
                    it.kind(),
                    it.kind().title(),
                    it.department(),
                    it.departmentName(),
                    detail == null ? null : OfficialWords.procedure(detail, wording),
                    it.since());
        }
    }

    /** 控制性事项. */
    @Schema(name = "BoardPacingReview")
    record PacingView(
            @Schema(description = "Its code", example = "M13")
            String matterCode,

            @Schema(description = "Working days it has left, as of the stop while its clock stands", example = "8")
            int daysLeft,

            @Schema(description = "Working days that would be gained if it ended today", example = "3")
            int daysGained) {
        static PacingView of(Pacing it) {
            return new PacingView(it.review().matter().code(), it.daysLeft(), it.gain());
        }
    }

    /** 事项. */
    @Schema(name = "BoardMatter")
    record MatterView(
            @Schema(description = "Its code", example = "M13")
            String matterCode,

            @Schema(description = "Its name", example = "环境影响评价审批")
            String matterName,

            @Schema(description = "Code of its department", example = "ecology")
            String department,

            @Schema(description = "Name of its department", example = "生态环境局")
            String departmentName,

            BoardStage stage,
            NodeState state,
            BoardLightView light,

            @Schema(description = "Last day in time", example = "2026-10-26") @Nullable
            LocalDate due,

            @Schema(description = "原定: the first last day", example = "2026-10-19") @Nullable
            LocalDate originalDue,

            @Schema(description = "The day the plan promises", example = "2026-10-20") @Nullable
            LocalDate promisedBy,

            @Schema(description = "Since when it is in this state and these hands") @Nullable
            Instant since) {
        static MatterView of(MatterLight light, Wording wording) {
            var it = light.matter();
            return new MatterView(
                    it.code(),
                    it.name(),
                    it.department(),
                    it.departmentName(),
                    it.stage(),
                    it.state(),
                    BoardLightView.of(light, wording),
                    it.light().due(),
                    it.firstDue(),
                    it.promisedBy(),
                    it.since());
        }
    }

    /** 待补材料. */
    @Schema(name = "BoardMissing")
    record MissingView(
            @Schema(description = "What is asked for", example = "补充地下水监测数据")
            String text,

            @Schema(description = "For which matter; absent where the window asks", example = "M13") @Nullable
            String matterCode,

            @Schema(description = "Until when", example = "2026-10-23")
            LocalDate dueOn,

            @Schema(description = "Whether it was promised 容缺", example = "false")
            boolean promised) {
        static MissingView of(Card.Missing it) {
            return new MissingView(it.text(), it.matterCode(), it.dueOn(), it.promised());
        }
    }

    /** 难题. */
    @Schema(name = "BoardProblemRow")
    record ProblemView(
            @Schema(description = "The problem", example = "p-1")
            String problemId,

            @Schema(description = "Its title", example = "地块性质与规划不一致")
            String title,

            @Schema(description = "Its class", example = "LAND_NATURE")
            String problemClass,

            @Schema(description = "Its rung; earlier entries do not say", example = "HUDDLE") @Nullable
            String level,

            @Schema(description = "Name of the rung", example = "碰头会") @Nullable
            String levelName,

            @Schema(description = "Account of who has to solve it now", example = "coordinator1")
            String owner,

            @Schema(description = "The day it was raised", example = "2026-10-14")
            LocalDate raisedOn,

            @Schema(description = "The last day of the owner", example = "2026-10-22")
            LocalDate deadline) {
        static ProblemView of(Card.OpenProblem it, Wording wording) {
            var level = it.level();
            return new ProblemView(
                    it.problemId(),
                    it.title(),
                    it.problemClass(),
                    level,
                    level == null ? null : OfficialWords.level(level, wording),
                    it.owner(),
                    it.raisedOn(),
                    it.deadline());
        }
    }
}
