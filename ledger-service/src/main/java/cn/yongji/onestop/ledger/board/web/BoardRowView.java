package cn.yongji.onestop.ledger.board.web;

import cn.yongji.onestop.ledger.board.domain.BoardRow;
import cn.yongji.onestop.ledger.board.domain.BoardSide;
import cn.yongji.onestop.ledger.board.domain.BoardStage;
import cn.yongji.onestop.ledger.board.domain.Card;
import cn.yongji.onestop.ledger.board.domain.MatterLight;
import cn.yongji.onestop.ledger.board.domain.Publication;
import cn.yongji.onestop.ledger.entry.domain.Wording;
import cn.yongji.onestop.ledger.page.domain.NodeState;
import cn.yongji.onestop.ledger.timeline.domain.OfficialWords;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One project on the board. All that is not under {@code staff} may hang in the hall. */
@Schema(name = "BoardRow")
record BoardRowView(
        @Schema(
                description = "The project, by which a row replaces a row",
                example = "01990a3c-5b1e-7c44-9a51-2f1de2a0c001")
        String projectId,

        @Schema(description = "办件编号; projects of before have none", example = "260-000-019") @Nullable
        String number,

        @Schema(
                description =
                        "Name of the project; in the hall absent for recorded projects 备案, which are shown by their"
                                + " number",
                example = "城西中学迁建项目")
        @Nullable
        String name,

        @Schema(
                description = "Track of investment: GOVERNMENT, ENTERPRISE_APPROVAL or ENTERPRISE_RECORD",
                example = "GOVERNMENT")
        String track,

        @Schema(description = "The worst light of its reviews")
        BoardLightView light,

        @Schema(description = "The four stages, and beside them what runs in parallel or has no stage told")
        List<BoxView> stages,

        @Schema(
                description =
                        "The stage it is in, the first that is not done; absent once all is granted or without a plan")
        @Nullable
        BoardStage stage,

        @Schema(
                description =
                        "The matter that is spoken of: that of the worst light, else what waits, else what comes next")
        @Nullable
        CurrentView current,

        @Schema(description = "待补材料: materials that are asked for or promised and not there", example = "2")
        int missing,

        @Schema(description = "Of them those whose day is over", example = "0")
        int missed,

        @Schema(description = "Problems 难题 that are not closed", example = "1")
        int problems,

        @Schema(description = "For how many days the oldest of them is open", example = "5") @Nullable
        Long oldestProblemDays,

        @Schema(
                description = "The highest rung that one of them has reached: AGENT, HUDDLE or COORDINATION_MEETING",
                example = "HUDDLE")
        @Nullable
        String rung,

        @Schema(description = "Name of the rung", example = "碰头会") @Nullable
        String rungName,

        @Schema(
                description = "Next milestone: the day on which the plan promises the stage to be done",
                example = "2026-11-20")
        @Nullable
        LocalDate milestone,

        @Schema(description = "计划开工", example = "2027-03-01") @Nullable
        LocalDate plannedStart,

        @Schema(
                description = "开工期限: the last day on which works may begin by their permit; absent without a permit and"
                        + " once they have begun",
                example = "2027-05-20")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        LocalDate beginBy,

        @Schema(description = "What only staff see; absent in the hall") @Nullable
        StaffView staff) {

    static BoardRowView of(BoardRow row, BoardSide side, Wording wording) {
        var file = row.file();
        var name = side == BoardSide.STAFF ? Optional.of(file.name()) : Publication.nameOf(file);
        var rung =
                row.problems().stream().findFirst().map(Card.OpenProblem::level).orElse(null);
        return new BoardRowView(
                row.card().projectId(),
                file.number(),
                name.orElse(null),
                file.track(),
                row.lights().stream()
                        .findFirst()
                        .map(it -> BoardLightView.of(it, wording))
                        .orElseGet(() -> BoardLightView.none(wording)),
                row.stages().stream()
                        .map(it -> new BoxView(it.stage(), it.stage().title(), it.granted(), it.total()))
                        .toList(),
                row.stage().orElse(null),
                row.current().map(CurrentView::of).orElse(null),
                row.card().missing().size(),
                (int) row.missed(),
                row.problems().size(),
                row.oldestProblemDays().orElse(null),
                rung,
                rung == null ? null : OfficialWords.level(rung, wording),
                row.milestone().orElse(null),
                file.plannedStart(),
                row.beginBy().orElse(null),
                side == BoardSide.STAFF ? StaffView.of(row, wording) : null);
    }

    /** One box. */
    @Schema(name = "BoardStageBox")
    record BoxView(
            BoardStage stage,

            @Schema(description = "Its name", example = "施工许可")
            String name,

            @Schema(description = "Matters granted", example = "2")
            int granted,

            @Schema(description = "Matters that the project needs", example = "5")
            int total) {}

    /** 当前事项. */
    @Schema(name = "BoardCurrentMatter")
    record CurrentView(
            @Schema(description = "Its code", example = "M13")
            String matterCode,

            @Schema(description = "Its name", example = "环境影响评价审批")
            String matterName,

            @Schema(description = "Code of its department", example = "ecology")
            String department,

            @Schema(description = "Name of its department", example = "生态环境局")
            String departmentName,

            NodeState state,

            @Schema(description = "Last day in time; absent while the clock does not run", example = "2026-10-26")
            @Nullable
            LocalDate due,

            @Schema(description = "原定: the first last day, where it has moved since", example = "2026-10-19") @Nullable
            LocalDate originalDue) {
        static CurrentView of(MatterLight light) {
            var it = light.matter();
            var due = it.light().due();
            return new CurrentView(
                    it.code(),
                    it.name(),
                    it.department(),
                    it.departmentName(),
                    it.state(),
                    due,
                    it.firstDue() == null || it.firstDue().equals(due) ? null : it.firstDue());
        }
    }
}
