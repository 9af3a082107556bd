package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.domain.MeetingCommand;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.TreeSet;

/** Who came to a meeting. */
@Schema(name = "MeetingOpening")
record OpeningBody(
        @Schema(description = "主持人账号 / Account of the chair") @NotBlank @Size(max = 100)
        String chair,

        @Schema(description = "到会部门（含委托参会） / Departments that came, themselves or by who speaks for them")
        @Size(max = 20)
        List<DepartmentCode> present) {

    MeetingCommand.Open command(Act act) {
        return new MeetingCommand.Open(chair.strip(), new TreeSet<>(present), act);
    }
}
