/** Plans in JSON, and the preview. */
@NullMarked
package cn.yongji.onestop.intake.rules.planning.web;

import org.jspecify.annotations.NullMarked;
