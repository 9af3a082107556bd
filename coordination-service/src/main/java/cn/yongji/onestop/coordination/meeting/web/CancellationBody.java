package cn.yongji.onestop.coordination.meeting.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a meeting is not held. */
@Schema(name = "MeetingCancellation")
record CancellationBody(@NotBlank @Size(max = 1000) String reason) {}
