/** Projects as documents. */
@NullMarked
package cn.yongji.onestop.intake.papers.project.mongo;

import org.jspecify.annotations.NullMarked;
