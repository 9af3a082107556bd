/** Agents, assignments and mandates over HTTP. */
@NullMarked
package cn.yongji.onestop.intake.counter.agent.web;

import org.jspecify.annotations.NullMarked;
