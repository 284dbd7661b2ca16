s0284_----- 
r s BC-BOLA--Klasemen     05-12 
^BC-BOLA--Klasemen<
^Klasemen Sementara=
^By The Associated Press=
;M;K;Poin
Persija;10;2;32
Persib;9;3;29

	   AP-WF-05-12-26 0230GMT<
