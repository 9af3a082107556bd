package cn.yongji.onestop.approval.message.web;

import cn.yongji.onestop.approval.message.domain.Message;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What somebody wants to say about a case. */
@Schema(name = "MessageRequest")
record MessageBody(
        @NotBlank @Size(max = 4000) String text,

        @Schema(
                description =
                        "CASE 本办件各部门、窗口、代办员可见（缺省）；DEPARTMENT 仅本部门可见 / Who may read it: everybody at work on the case,"
                                + " or the own department alone")
        Message.@Nullable Audience audience,

        @Schema(description = "所涉审核 / Review it is about") @Nullable @Size(max = 100)
        String reviewId) {}
