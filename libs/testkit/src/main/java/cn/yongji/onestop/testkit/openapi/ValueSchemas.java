package cn.yongji.onestop.testkit.openapi;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.FileHash;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.kernel.id.ProjectCode;
import cn.yongji.onestop.kernel.id.Telephone;
import cn.yongji.onestop.kernel.id.TrackingNumber;
import cn.yongji.onestop.kernel.id.Uscc;
import cn.yongji.onestop.kernel.money.Yuan;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import tools.jackson.databind.JsonNode;

/** How the values of the business look in the document: as they stand in JSON, not as they are built. */
final class ValueSchemas {
    private static final String SHA_256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private ValueSchemas() {}

    static void install() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(ArgumentParameters.ARGUMENTS)
                .replaceWithSchema(Yuan.class, yuan())
                .replaceWithSchema(DepartmentCode.class, text("部门代码", "natural-resources"))
                .replaceWithSchema(MatterCode.class, text("审批事项编码", "M06").pattern("^M(0[1-9]|[1-9][0-9])$"))
                .replaceWithSchema(FileHash.class, text("文件 SHA-256", SHA_256).pattern("^[0-9a-f]{64}$"))
                .replaceWithSchema(ProjectCode.class, text("项目代码", "2601-140881-04-01-123456"))
                .replaceWithSchema(Telephone.class, text("联系电话", "13800000000"))
                .replaceWithSchema(TrackingNumber.class, text("办件编号", "260-000-019"))
                .replaceWithSchema(Uscc.class, text("统一社会信用代码", "91140881MA0GT4BX39"))
                .replaceWithSchema(Role.class, role())
                .replaceWithSchema(
                        Instant.class, text(null, "2026-03-02T01:30:00Z").format("date-time"))
                .replaceWithSchema(LocalDate.class, text(null, "2026-03-02").format("date"))
                .replaceWithSchema(
                        JsonNode.class, new Schema<>().description("any JSON").additionalProperties(true));
    }

    private static Schema<?> yuan() {
        var schema = new Schema<BigDecimal>();
        schema.setTypes(Set.of("number"));
        schema.setDescription("金额，单位元，最多两位小数");
        schema.setExample(new BigDecimal("1234567.89"));
        return schema;
    }

    private static Schema<?> role() {
        var schema = text("角色", Role.REVIEWER.wireName());
        schema.setEnum(
                List.copyOf(Arrays.stream(Role.values()).map(Role::wireName).toList()));
        return schema;
    }

    private static Schema<String> text(@Nullable String description, String example) {
        var schema = new Schema<String>();
        schema.setTypes(Set.of("string"));
        schema.setDescription(description);
        schema.setExample(example);
        return schema;
    }
}
