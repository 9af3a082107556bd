package cn.yongji.onestop.intake.counter.simulation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Orders a simulation. */
@Schema(name = "OrderCatalogueSimulation", description = "对全部在册项目模拟草案。")
record OrderSimulationBody(
        @Schema(description = "设想的收件日期，缺省为今天") @Nullable LocalDate on) {}
