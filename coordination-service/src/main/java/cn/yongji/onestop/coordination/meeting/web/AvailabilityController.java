package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.Availabilities;
import cn.yongji.onestop.coordination.meeting.domain.Availability;
import cn.yongji.onestop.coordination.meeting.invitation.domain.FreeBusyFile;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.fact.CatalogueNames.Kind;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Known;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When departments are taken: for who wants to call a meeting or to propose another time. */
@Tag(name = "availability", description = "空闲忙碌：各部门已排会议的时段，不含会议内容")
@RestController
@RequestMapping("/v1/availability")
class AvailabilityController {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final int MOST_DEPARTMENTS = 20;
    private static final int LONGEST_SPAN = 60;

    private final Availabilities availabilities;
    private final FreeBusyFile files;

    AvailabilityController(Availabilities availabilities, FreeBusyFile files) {
        this.availabilities = availabilities;
        this.files = files;
    }

    @Operation(
            summary = "查询部门空闲忙碌",
            description = "The times in UTC at which each department is in a meeting, between two days in China, both"
                    + " included. What the meetings are about is not told; a cancelled one takes no time.")
    @Allowed({
        Role.REVIEWER,
        Role.DEPARTMENT_HEAD,
        Role.DEPARTMENT_SYSTEM,
        Role.COORDINATOR,
        Role.LEADER,
        Role.AUDITOR,
        Role.ADMIN
    })
    @GetMapping
    AvailabilityView getAvailability(
            @RequestParam @Known(Kind.DEPARTMENT) List<DepartmentCode> departments,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to) {
        return AvailabilityView.of(look(departments, from, to));
    }

    @Operation(
            summary = "部门空闲忙碌（iCalendar）",
            description = "The same as a calendar reads it: a VFREEBUSY for each department, in UTC.")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
    @Allowed({
        Role.REVIEWER,
        Role.DEPARTMENT_HEAD,
        Role.DEPARTMENT_SYSTEM,
        Role.COORDINATOR,
        Role.LEADER,
        Role.AUDITOR,
        Role.ADMIN
    })
    @GetMapping("/calendar")
    ResponseEntity<byte[]> getFreeBusy(
            @RequestParam @Known(Kind.DEPARTMENT) List<DepartmentCode> departments,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"freebusy.ics\"")
                .body(files.of(look(departments, from, to)));
    }

    private Availability look(List<DepartmentCode> departments, LocalDate from, LocalDate to) {
        if (departments.isEmpty() || departments.size() > MOST_DEPARTMENTS) {
            throw invalid(
                    "departments",
                    "departments-count",
                    "部门应为 1 至 " + MOST_DEPARTMENTS + " 个",
                    "One department to " + MOST_DEPARTMENTS);
        }
        if (!MeetingYears.hold(from))
            throw invalid("from", "year-out-of-range", "年份超出范围", "A year that no calendar has");
        var span = ChronoUnit.DAYS.between(from, to);
        if (span < 0) throw invalid("to", "span-reversed", "止日不能早于起日", "The last day cannot be before the first");
        if (span > LONGEST_SPAN) {
            throw invalid(
                    "to",
                    "span-too-long",
                    "止日距起日不能超过 " + LONGEST_SPAN + " 天",
                    "The last day is at most " + LONGEST_SPAN + " days after the first");
        }
        return availabilities.of(new TreeSet<>(departments), from, to);
    }

    private static ProblemException invalid(String parameter, String code, String zh, String en) {
        return new ProblemException(Problem.invalidParameter(InputError.in(parameter, code, zh, en)));
    }
}
