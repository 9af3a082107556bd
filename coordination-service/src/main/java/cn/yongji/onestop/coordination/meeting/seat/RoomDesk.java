package cn.yongji.onestop.coordination.meeting.seat;

import cn.yongji.onestop.coordination.meeting.seat.domain.Room;
import cn.yongji.onestop.coordination.meeting.seat.mongo.Rooms;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Outcome;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where rooms are kept. */
@Component
public final class RoomDesk {
    private final Rooms rooms;

    RoomDesk(Rooms rooms) {
        this.rooms = rooms;
    }

    /** All, the smallest first. */
    public List<Room> all() {
        return rooms.all();
    }

    /** Keeps a room as it is said to be. */
    public Outcome.Done<Room, Void> keep(Asked<Room> asked, Room room) {
        return rooms.keep(asked, room);
    }
}
