package cn.yongji.onestop.coordination.meeting.seat.mongo;

import cn.yongji.onestop.coordination.meeting.seat.domain.Room;
import cn.yongji.onestop.coordination.meeting.seat.domain.RoomFeature;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;

/** The written names of a room. */
public final class RoomMapping {
    public static final AggregateMapping<Room> MAPPING = AggregateMapping.of(
            "rooms",
            WrittenNames.table()
                    .row(Room.class, "id", "name", "places", "features", "closed")
                    .row(RoomFeature.class, "PROJECTOR", "VIDEO_CONFERENCE", "ACCESSIBLE", "SECURE")
                    .of(Room.class));

    private RoomMapping() {}
}
