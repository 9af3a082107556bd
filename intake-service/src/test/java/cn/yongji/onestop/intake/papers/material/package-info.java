/** Rules of materials. */
package cn.yongji.onestop.intake.papers.material;
