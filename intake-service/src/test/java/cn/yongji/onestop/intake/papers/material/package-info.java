/** Rules of materials. */
package cn.yongji.onestop.intake.material;
