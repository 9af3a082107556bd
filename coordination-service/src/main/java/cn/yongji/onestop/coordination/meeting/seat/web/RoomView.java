package cn.yongji.onestop.coordination.meeting.seat.web;

import cn.yongji.onestop.coordination.meeting.seat.domain.Room;
import cn.yongji.onestop.coordination.meeting.seat.domain.RoomFeature;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** 会议室. */
@Schema(name = "Room")
public record RoomView(String roomId, String name, int places, List<RoomFeature> features, boolean closed) {
    public static RoomView of(Room it) {
        return new RoomView(it.id(), it.name(), it.places(), List.copyOf(it.features()), it.closed());
    }
}
