package cn.yongji.onestop.coordination.meeting.seat.web;

import cn.yongji.onestop.coordination.meeting.seat.RoomDesk;
import cn.yongji.onestop.coordination.meeting.seat.domain.Room;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rooms in which meetings are held. */
@Tag(name = "rooms", description = "会议室：容纳人数和设施，供排会时选用")
@RestController
@RequestMapping("/v1/rooms")
class RoomController {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 40;

    private final RoomDesk rooms;

    RoomController(RoomDesk rooms) {
        this.rooms = rooms;
    }

    @Operation(
            summary = "登记或变更会议室",
            description =
                    "As a whole. Meetings that are set in it stay, also when it is closed or has become too small.")
    @Allowed({Role.COORDINATOR, Role.ADMIN})
    @PutMapping("/{roomId}")
    ResponseEntity<RoomView> keepRoom(@PathVariable String roomId, Call call, @RequestBody RoomBody body) {
        if (roomId.length() > LONGEST_ID || !ID.matcher(roomId).matches()) {
            throw new ProblemException(Problem.invalidParameter(InputError.in(
                    "roomId",
                    "room-id-malformed",
                    "会议室编号由小写字母、数字和连字符组成，最长 " + LONGEST_ID + " 个字符",
                    "A room's identity has lower-case letters, digits and hyphens, " + LONGEST_ID + " at most")));
        }
        return Answers.respond(
                rooms.keep(call.asks(RoomController::told), body.room(roomId)).answer());
    }

    private static Answer told(Stored<Room> stored) {
        return new Answer(HttpStatus.OK.value(), null, null, RoomView.of(stored.state()));
    }

    @Operation(summary = "列出会议室", description = "The smallest first.")
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
    Page<RoomView> listRooms() {
        return new Page<>(rooms.all().stream().map(RoomView::of).toList(), null);
    }
}
