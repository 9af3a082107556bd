package cn.yongji.onestop.coordination.meeting.seat.web;

import cn.yongji.onestop.coordination.meeting.seat.domain.Room;
import cn.yongji.onestop.coordination.meeting.seat.domain.RoomFeature;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A room as it is. */
@Schema(name = "RoomRequest")
record RoomBody(
        @Schema(description = "名称，用作会议地点 / Name, told as the place of a meeting") @NotBlank @Size(max = 100)
        String name,

        @Schema(description = "可容纳人数 / How many people it holds") @Min(1) @Max(1000)
        int places,

        @Schema(description = "设施 / What it has") @Size(max = 10)
        List<RoomFeature> features,

        @Schema(description = "停用后不再排会，已排的不变 / No more meetings are put there; those that are stay") @Nullable
        Boolean closed) {
    Room room(String id) {
        return new Room(id, name.strip(), places, new TreeSet<>(features), Boolean.TRUE.equals(closed));
    }
}
