package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.domain.MeetingKind;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRequest;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRequest.DifficultyRef;
import cn.yongji.onestop.coordination.meeting.domain.OfficeHours;
import cn.yongji.onestop.coordination.meeting.seat.domain.Room;
import cn.yongji.onestop.coordination.meeting.seat.domain.RoomFeature;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.fact.CatalogueNames.Kind;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.web.Distinct;
import cn.yongji.onestop.platform.web.Known;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who shall meet about what, for how long, and between which days. */
@Schema(name = "MeetingRequest")
public record MeetingBody(
        MeetingKind kind,
        @NotBlank @Size(max = 100) String problemId,
        @NotEmpty @Size(max = 20) @Distinct List<@Known(Kind.DEPARTMENT) DepartmentCode> departments,

        @Schema(description = "时长（分钟） / Length in minutes") @Min(15) @Max(OfficeHours.LONGEST_MINUTES)
        int minutes,

        @Schema(description = "最早日期 / First day on which it may be")
        LocalDate earliest,

        @Schema(description = "最晚日期，距最早日期不超过60天 / Last day, at most 60 days later")
        LocalDate latest,

        @Schema(description = "会议地点 / Where it is held") @Nullable @Size(min = 1, max = 100)
        String venue,

        @Schema(description = "可不到会的部门，缺省为全部必须到会 / Of the departments, those that need not be there for it to bind")
        @Nullable
        @Size(max = 20)
        List<DepartmentCode> optionalDepartments,

        @Schema(description = "人数，填写后安排会议室 / How many people come; a room is found for them")
        @Nullable
        @Min(1)
        @Max(1000)
        Integer heads,

        @Schema(description = "会议室须具备的设施 / What the room has to have") @Nullable @Size(max = 10)
        List<RoomFeature> features,

        @Schema(description = "在此会议之后召开 / A meeting that comes first") @Nullable @Size(min = 1, max = 100)
        String after) {
    /**
     * What no annotation can say.
     *
     * @param at where it stands in what was sent
     */
    public void check(String at) {
        MeetingSpan.check(at, earliest, latest);
        checkOptional(at);
        checkPlace(at);
    }

    /** Somebody has to be there, and who need not be is asked all the same. */
    private void checkOptional(String at) {
        if (optionalDepartments == null) return;
        if (!departments.containsAll(optionalDepartments)) {
            throw invalid(
                    at + "/optionalDepartments",
                    "department-not-asked",
                    "只能从参会部门中选择",
                    "Only departments that are asked");
        }
        if (optionalDepartments.containsAll(departments)) {
            throw invalid(
                    at + "/optionalDepartments",
                    "nobody-required",
                    "至少一个部门必须到会",
                    "At least one department has to be there");
        }
    }

    /** A room is found, or the place is said; not both. */
    private void checkPlace(String at) {
        if (venue != null && (heads != null || features != null))
            throw invalid(at + "/venue", "room-or-venue", "安排会议室时不填会议地点", "Where a room is found, it is the place");
    }

    private Optional<Room.Wanted> room() {
        if (heads == null && features == null) return Optional.empty();
        return Optional.of(new Room.Wanted(
                Objects.requireNonNullElse(heads, departments.size()),
                features == null ? new TreeSet<>() : new TreeSet<>(features)));
    }

    public MeetingRequest request(String id, DifficultyRef difficulty, Act asked) {
        return new MeetingRequest(
                id,
                kind,
                difficulty,
                new TreeSet<>(departments),
                minutes,
                earliest,
                latest,
                asked,
                Optional.ofNullable(venue).map(String::strip),
                optionalDepartments == null ? new TreeSet<>() : new TreeSet<>(optionalDepartments),
                room(),
                Optional.ofNullable(after));
    }

    private static ProblemException invalid(String pointer, String code, String zh, String en) {
        return new ProblemException(Problem.invalidBody(InputError.at(pointer, code, zh, en)));
    }
}
