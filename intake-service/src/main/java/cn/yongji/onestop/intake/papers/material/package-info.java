/** Use cases of 材料: taking in, finding, reading. */
@NullMarked
package cn.yongji.onestop.intake.papers.material;

import org.jspecify.annotations.NullMarked;
